package cn.zhibu.platform;

import java.util.List;

/** Something to say at the terminal, below the address, each time the product is ready. Any bean may be one. */
public interface StartNote {
    /** Lines of text; none when there is nothing to say. */
    List<String> lines();
}
