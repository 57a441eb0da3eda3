@NullMarked
package cn.zhibu.journey;

import org.jspecify.annotations.NullMarked;
