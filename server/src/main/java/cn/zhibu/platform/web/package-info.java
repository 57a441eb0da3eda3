/** Problem details and the front end's files. */
@NullMarked
package cn.zhibu.platform.web;

import org.jspecify.annotations.NullMarked;
