/**
 * Who may do what: accounts, sign-in, sessions, {@code Actor}, {@code Permission}, {@code Scope}, sealed columns and
 * the chained log of acts. Posts become permissions through {@code Grants}, which organization answers.
 */
@ApplicationModule(
        displayName = "权限",
        allowedDependencies = {"platform", "regulation"})
@NullMarked
package cn.zhibu.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
