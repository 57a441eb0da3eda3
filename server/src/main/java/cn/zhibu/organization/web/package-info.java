@NullMarked
package cn.zhibu.organization.web;

import org.jspecify.annotations.NullMarked;
