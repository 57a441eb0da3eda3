package cn.zhibu.demo;

import cn.zhibu.organization.PersonFile;
import java.util.EnumMap;
import java.util.Map;

/** Who of the demo college can be signed in as: the first found for each role. */
final class DemoCast {
    /** A role to try the product in, with what it is good for. */
    enum Role {
        ORGANIZATION_DEPARTMENT("学校组织部", "全校的组织、人员、名册导入", true),
        ORGANIZER("学院组织员", "一个学院的组织和人员", true),
        SECRETARY("支部书记", "一个支部的人员和体检", true),
        PROBATIONARY("预备党员", "自己的发展历程", false),
        ACTIVIST("入党积极分子", "自己的发展历程", false);

        private final String label;
        private final String note;
        private final boolean needsCode;

        Role(String label, String note, boolean needsCode) {
            this.label = label;
            this.note = note;
            this.needsCode = needsCode;
        }

        String label() {
            return label;
        }

        String note() {
            return note;
        }

        boolean needsCode() {
            return needsCode;
        }
    }

    record Part(String number, String name, String unit) {}

    private final Map<Role, Part> parts = new EnumMap<>(Role.class);

    void put(Role role, PersonFile person, String unit) {
        parts.putIfAbsent(role, new Part(person.number(), person.name(), unit));
    }

    Map<Role, Part> parts() {
        return parts;
    }
}
