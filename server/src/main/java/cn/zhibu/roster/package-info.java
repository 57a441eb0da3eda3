/**
 * The college's spreadsheet: read, understood as a clerk would, previewed, accepted in one transaction, and exported in
 * the same columns. It writes through organization's doors only.
 */
@ApplicationModule(
        displayName = "名册",
        allowedDependencies = {"platform", "regulation", "access", "organization"})
@NullMarked
package cn.zhibu.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
