/**
 * A closed technical list: the database (embedded or outside), migrations, files, keys, the clock, problem details.
 * Nothing of the field stands here.
 */
@ApplicationModule(
        displayName = "平台",
        allowedDependencies = {})
@NullMarked
package cn.zhibu.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
