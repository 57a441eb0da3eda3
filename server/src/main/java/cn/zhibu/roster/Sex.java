package cn.zhibu.roster;

import java.util.Locale;
import java.util.Optional;

public enum Sex {
    MALE("男"),
    FEMALE("女");

    private final String title;

    Sex(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    static Optional<Sex> read(String text) {
        return switch (Text.compact(text).toLowerCase(Locale.ROOT)) {
            case "男", "男性", "男生", "m", "male", "1" -> Optional.of(MALE);
            case "女", "女性", "女生", "f", "female", "2" -> Optional.of(FEMALE);
            default -> Optional.empty();
        };
    }
}
