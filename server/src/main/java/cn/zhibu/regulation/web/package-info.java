/** The page 党规依据: the rulebook as every signed-in person may read it. */
@NullMarked
package cn.zhibu.regulation.web;

import org.jspecify.annotations.NullMarked;
