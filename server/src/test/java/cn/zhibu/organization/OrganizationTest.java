package cn.zhibu.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibu.ProductTest;
import cn.zhibu.access.Actor;
import cn.zhibu.access.Grant;
import cn.zhibu.access.Permission;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class OrganizationTest {
    static final Actor JOB = Actor.job("测试");

    @Autowired
    Units units;

    @Autowired
    People people;

    @Autowired
    PeopleLists lists;

    @Autowired
    UnitTree tree;

    @Autowired
    PersonPages pages;

    @Autowired
    Search search;

    @Autowired
    CheckUps checkUps;

    @Autowired
    Facets facets;

    @Autowired
    FindingLists findings;

    @Autowired
    Posts posts;

    @Autowired
    Clock clock;

    @Test
    void smoke() {
        LocalDate on = LocalDate.now(clock).minusYears(4);
        Unit root = units.root()
                .orElseGet(() -> units.found(
                        JOB, new Founding(null, UnitKind.COMMITTEE, BranchKind.ORDINARY, "江南职业技术学院党委", on, "省委批复")));
        Unit school = units.found(JOB, Founding.of(root.id(), UnitKind.GENERAL_BRANCH, "信息工程学院党总支", on, "批复1号"));
        Unit one = units.found(JOB, Founding.of(school.id(), UnitKind.BRANCH, "学生第一党支部", on, "批复2号"));
        Unit two = units.found(JOB, Founding.of(school.id(), UnitKind.BRANCH, "学生第二党支部", on, "批复3号"));
        people.enter(
                JOB,
                List.of(
                        file("2024001", "张三", one.id(), null),
                        file("2024002", "阿依古丽·吐尔逊", one.id(), "330102200503041234"),
                        file("2024003", "𬱖明", two.id(), null)),
                on.plusDays(3),
                "测试");
        Actor secretary = new Actor(
                UUID.randomUUID(),
                "书记",
                null,
                Arrays.stream(Permission.values())
                        .map(p -> new Grant(p, one.id()))
                        .collect(Collectors.toSet()),
                null,
                null);
        assertThat(lists.page(secretary, PeopleQuery.all(10)).items())
                .extracting(PersonCard::name)
                .containsExactly("阿依古丽·吐尔逊", "张三");
        assertThat(lists.page(JOB, PeopleQuery.all(2)).next()).isNotNull();
        assertThat(search.of(JOB, "zs").people()).extracting(PersonCard::name).containsExactly("张三");
        assertThat(search.of(secretary, "第二").units()).isEmpty();
        checkUps.run();
        assertThat(findings.page(secretary, null, null, null, null).items()).isNotEmpty();
        System.out.println(tree.on(JOB, null));
        System.out.println(tree.on(secretary, on.plusDays(1)));
        PersonCard zhang = search.of(secretary, "张三").people().getFirst();
        System.out.println(pages.of(secretary, zhang.id()));
        System.out.println(facets.of(secretary, null));
        posts.appoint(JOB, new Appointment(one.id(), zhang.id(), PostKind.SECRETARY, on.plusDays(4), null, "选举"));
        units.merge(JOB, two.id(), one.id(), on.plusDays(20), "批复5号");
        System.out.println(tree.on(JOB, null));
        assertThat(lists.page(secretary, PeopleQuery.all(10)).items()).hasSize(3);
    }

    static PersonFile file(String number, String name, UUID unit, @Nullable String idNumber) {
        return new PersonFile(
                number,
                name,
                Sex.MALE,
                "汉族",
                LocalDate.of(2005, 3, 4),
                idNumber,
                null,
                "19912345678",
                new Study("江宁校区", "信息工程学院", "软件技术", 2024, "软件技术2401", "1-101", null, null),
                new Standing.Activist(LocalDate.of(2024, 9, 10), LocalDate.of(2025, 3, 4)),
                unit,
                null,
                List.of("李四"),
                List.of(),
                null);
    }
}
