/**
 * The tree 党委 → 党总支 → 党支部 → 党小组 and its history, people and their standing, posts held for terms, and what
 * the rulebook finds about them (组织体检). A post is a grant.
 */
@ApplicationModule(
        displayName = "组织",
        allowedDependencies = {"platform", "regulation", "access"})
@NullMarked
package cn.zhibu.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
