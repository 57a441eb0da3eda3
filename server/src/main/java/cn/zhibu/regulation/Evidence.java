package cn.zhibu.regulation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How well a statement is known to stand in its source.
 *
 * @param confidence per cent, only with {@link Grade#GENERAL_KNOWLEDGE}
 * @param note what the grade does not say, in Chinese, e.g. that only the article's number is uncertain
 */
public record Evidence(
        Grade grade, @Nullable Integer confidence, @Nullable String note) {
    public enum Grade {
        PRIMARY("已读原文"),
        SECONDARY("二手来源"),
        GENERAL_KNOWLEDGE("凭一般知识");

        private final String label;

        Grade(String label) {
            this.label = label;
        }
    }

    private static final Pattern KNOWLEDGE = Pattern.compile("K(\\d{2})");

    public Evidence {
        if ((grade == Grade.GENERAL_KNOWLEDGE) != (confidence != null)) {
            throw new IllegalArgumentException("只有凭一般知识的依据才写把握程度：" + grade + " " + confidence);
        }
    }

    /** Reads {@code P}, {@code Q} or {@code K90}. */
    public static Evidence parse(String mark, @Nullable String note) {
        if (mark.equals("P")) {
            return new Evidence(Grade.PRIMARY, null, note);
        }
        if (mark.equals("Q")) {
            return new Evidence(Grade.SECONDARY, null, note);
        }
        Matcher knowledge = KNOWLEDGE.matcher(mark);
        if (knowledge.matches()) {
            return new Evidence(Grade.GENERAL_KNOWLEDGE, Integer.valueOf(knowledge.group(1)), note);
        }
        throw new IllegalArgumentException("依据“" + mark + "”不认识，应为 P、Q 或 K 加两位数字");
    }

    /** 待核: everything but a primary text that was read. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public boolean toBeVerified() {
        return grade != Grade.PRIMARY;
    }

    /** In Chinese, as shown beside a citation. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public String label() {
        String known = confidence == null ? grade.label : grade.label + "，把握约 " + confidence + "%";
        return note == null ? known : known + "（" + note + "）";
    }
}
