package cn.zhibu.regulation;

/**
 * A document of the field, whatever its edition.
 *
 * @param key names the files of its editions, e.g. {@code branch-regulations}
 * @param title the full title without 《》
 * @param brief what people call it
 * @param issuer who issues it
 */
public record Document(String key, String title, String brief, String issuer) {}
