/** The pages' API of accounts, sessions and the log, and the wall before every other one. */
@NullMarked
package cn.zhibu.access.web;

import org.jspecify.annotations.NullMarked;
