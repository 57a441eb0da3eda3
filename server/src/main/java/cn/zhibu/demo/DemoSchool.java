package cn.zhibu.demo;

import java.util.List;

/**
 * One school of the demo college.
 *
 * @param branches how many student branches it has
 * @param people how many people in all stages stand in it
 */
record DemoSchool(String name, String campus, List<String> majors, int branches, int people) {
    static final String COLLEGE = "江南职业技术学院";

    static final List<DemoSchool> ALL = List.of(
            new DemoSchool("信息工程学院", "江宁校区", List.of("软件技术", "计算机网络技术", "大数据技术", "人工智能技术应用"), 5, 820),
            new DemoSchool("智能制造学院", "溧水校区", List.of("数控技术", "工业机器人技术", "模具设计与制造", "机电一体化技术"), 5, 740),
            new DemoSchool("汽车工程学院", "溧水校区", List.of("新能源汽车技术", "汽车检测与维修技术", "智能网联汽车技术"), 4, 560),
            new DemoSchool("经济管理学院", "江宁校区", List.of("大数据与会计", "电子商务", "现代物流管理"), 4, 530),
            new DemoSchool("建筑工程学院", "江宁校区", List.of("建筑工程技术", "工程造价", "建筑装饰工程技术"), 4, 450),
            new DemoSchool("护理与健康学院", "溧水校区", List.of("护理", "康复治疗技术"), 3, 380),
            new DemoSchool("艺术设计学院", "江宁校区", List.of("视觉传达设计", "环境艺术设计"), 3, 290),
            new DemoSchool("学前教育学院", "江宁校区", List.of("学前教育", "早期教育"), 2, 230));

    String generalBranch() {
        return name + "党总支";
    }

    /** @param ordinal from 0 */
    String branch(int ordinal) {
        return "%s学生第%s党支部".formatted(name, "一二三四五六七八九".charAt(ordinal));
    }
}
