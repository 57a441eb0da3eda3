/**
 * The rules of the field as data: documents, their editions, dated numbers, the working-day calendar, and the
 * shape of an outcome ({@code Verdict}, {@code Finding}). No database, no other module; Spring only in {@code web}, which shows them.
 */
@ApplicationModule(
        displayName = "党规",
        allowedDependencies = {})
@NullMarked
package cn.zhibu.regulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
