package cn.zhibu.organization;

import cn.zhibu.access.OwnAccount.HeldValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A person's page as a list of what is held, group by group, for 我的数据. */
final class HeldValues {
    private final List<HeldValue> values = new ArrayList<>();

    private HeldValues() {}

    static List<HeldValue> of(PersonPage page) {
        HeldValues held = new HeldValues();
        held.identity(page);
        held.study(page);
        held.way(page);
        return held.values;
    }

    private void identity(PersonPage page) {
        PersonCard card = page.card();
        add("身份", "学号（工号）", card.number());
        add("身份", "姓名", card.name());
        add("身份", "性别", card.sex());
        add("身份", "民族", page.ethnicGroup());
        add("身份", "出生日期", page.birth());
        add("身份", "籍贯", page.nativePlace());
        add("身份", "身份证号", page.idNumberMasked());
        add("身份", "手机号", page.phoneMasked());
        add("身份", "照片", page.photo() ? "有" : "无");
        add("身份", "备注", page.remark());
    }

    private void study(PersonPage page) {
        PersonCard card = page.card();
        add("学业", "二级学院", card.school());
        add("学业", "专业", card.major());
        add("学业", "年级", card.grade());
        add("学业", "班级", card.classUnit());
        add("学业", "校区", page.campus());
        add("学业", "宿舍", page.dormitory());
        add("学业", "预计毕业", page.expectedGraduation());
        add("学业", "实习单位", page.internship());
    }

    private void way(PersonPage page) {
        page.life().stream()
                .filter(PersonPage.StageDay::reached)
                .forEach(stage -> add("发展经历", stage.label(), stage.since()));
        add("发展经历", "培养联系人", names(page.mentors()));
        add("发展经历", "入党介绍人", names(page.introducers()));
        page.placements()
                .forEach(place -> add("所在组织", place.from() + " 起", place.unit().name()));
        page.posts()
                .forEach(post -> add(
                        "任职", post.from() + " 起", post.unitName() + post.kind().label()));
    }

    private static @Nullable String names(List<Companion> companions) {
        return companions.isEmpty()
                ? null
                : companions.stream().map(Companion::name).collect(Collectors.joining("、"));
    }

    private void add(String group, String label, @Nullable Object value) {
        values.add(new HeldValue(group, label, Objects.toString(value, null)));
    }
}
