package cn.zhibu.organization;

import cn.zhibu.access.Acting;
import cn.zhibu.access.Actor;
import cn.zhibu.platform.BadInput;
import cn.zhibu.platform.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door to what one person studies, changed from the person's page. */
@Service
public class Studies {
    private static final int FIRST_GRADE = 1950;
    private static final int LAST_GRADE = 2200;
    private static final int LONGEST = 60;

    private final People people;
    private final PersonFiles files;
    private final Acting acting;
    private final Clock clock;

    Studies(People people, PersonFiles files, Acting acting, Clock clock) {
        this.people = people;
        this.files = files;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * Puts a study in place of what is on file; the log keeps before and after.
     *
     * @throws NotFound when the person is not where the actor may change files
     */
    public void put(Actor actor, UUID person, Study study) {
        Study tidy = tidy(study);
        acting.write(actor, () -> {
            PersonFile file = files.byId(person).orElseThrow(NotFound::new).file();
            people.change(actor, List.of(file.with(tidy)), LocalDate.now(clock), "维护学业信息");
        });
    }

    static Study tidy(Study study) {
        if (study.grade() != null && (study.grade() < FIRST_GRADE || study.grade() > LAST_GRADE)) {
            throw BadInput.of("grade", study.grade(), "不是年级", "请填入学年份，如 2024");
        }
        return new Study(
                text("campus", study.campus()),
                text("school", study.school()),
                text("major", study.major()),
                study.grade(),
                text("classUnit", study.classUnit()),
                text("dormitory", study.dormitory()),
                study.expectedGraduation(),
                text("internship", study.internship()));
    }

    private static @Nullable String text(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.strip();
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw BadInput.of(field, value, "太长", "请写在 %d 个字以内".formatted(LONGEST));
        }
        return text;
    }
}
