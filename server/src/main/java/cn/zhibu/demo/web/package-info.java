@NullMarked
package cn.zhibu.demo.web;

import org.jspecify.annotations.NullMarked;
