@NullMarked
package cn.zhibu.roster.web;

import org.jspecify.annotations.NullMarked;
