/**
 * The demo college as code, deterministic; loaded once, through the same doors as any college.
 */
@ApplicationModule(
        displayName = "演示",
        allowedDependencies = {"platform", "regulation", "access", "organization", "roster"})
@NullMarked
package cn.zhibu.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
