package cn.zhibu.organization;

import static cn.zhibu.organization.TestCollege.JOB;
import static cn.zhibu.organization.TestCollege.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhibu.ProductTest;
import cn.zhibu.platform.BadInput;
import cn.zhibu.platform.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
class PeopleListsTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    PeopleLists lists;

    TestCollege college;
    Unit branch;

    @BeforeEach
    void aBranch() {
        college = new TestCollege(product);
        branch = college.branch("学生第一党支部");
    }

    @Test
    void namesStandInTheOrderOfTheirReadingsAlsoBeyondTheBmp() {
        for (String name : List.of("张三", "𬱖明", "阿依古丽·吐尔逊", "单雄信", "曾国强", "白雪")) {
            college.member(branch, name);
        }
        List<String> names = names("");
        assertThat(names).containsExactlyInAnyOrder("张三", "𬱖明", "阿依古丽·吐尔逊", "单雄信", "曾国强", "白雪");
        assertThat(names).containsSubsequence("阿依古丽·吐尔逊", "白雪", "单雄信", "曾国强", "张三");
    }

    @ParameterizedTest
    @CsvSource({
        "张三, 张三",
        "zs, 张三",
        "zhangsan, 张三",
        "ZhangS, 张三",
        "三, 张三",
        "san, 张三",
        "阿依古丽·吐尔逊, 阿依古丽·吐尔逊",
        "阿依古丽吐尔逊, 阿依古丽·吐尔逊",
        "吐尔逊, 阿依古丽·吐尔逊",
        "aygl, 阿依古丽·吐尔逊",
        "𬱖明, 𬱖明",
        "𬱖, 𬱖明",
        "zeng, 曾国强"
    })
    void somebodyIsFoundByNameReadingAndInitials(String typed, String name) {
        for (String each : List.of("张三", "阿依古丽·吐尔逊", "𬱖明", "曾国强")) {
            college.member(branch, each);
        }
        assertThat(names(typed)).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({"NAME", "NUMBER"})
    void turningPagesVisitsEverybodyExactlyOnce(PeopleQuery.Sort sort) {
        List<String> entered = IntStream.range(0, 23)
                .mapToObj(i -> "王" + "一二三".charAt(i % 3))
                .map(name -> college.member(branch, name).toString())
                .toList();
        List<String> visited = new ArrayList<>();
        PeopleQuery query = new PeopleQuery(branch.id(), List.of(), null, null, null, null, null, sort, null, 4);
        while (true) {
            Page<PersonCard> page = lists.page(JOB, query);
            page.items().forEach(card -> visited.add(card.id().toString()));
            if (page.next() == null) {
                break;
            }
            query = query.from(page.next());
        }
        assertThat(visited).containsExactlyInAnyOrderElementsOf(entered);
    }

    @Test
    void filtersNarrowTheListTogether() {
        college.member(branch, "张三");
        college.person(branch, "李四", new Standing.Activist(day(2024, 9, 10), day(2025, 3, 4)));
        assertThat(lists.page(
                                JOB,
                                new PeopleQuery(
                                        branch.id(),
                                        List.of(Stage.ACTIVIST, Stage.CANDIDATE),
                                        "软件技术",
                                        2024,
                                        "软件2401",
                                        "江宁校区",
                                        "l",
                                        PeopleQuery.Sort.NAME,
                                        null,
                                        10))
                        .items())
                .extracting(PersonCard::name)
                .containsExactly("李四");
    }

    @Test
    void aPageThatNeverWasIsSaidSo() {
        assertThatThrownBy(() -> lists.page(JOB, PeopleQuery.all(10).from("rubbish")))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> PeopleQuery.all(201)).isInstanceOf(BadInput.class);
    }

    private List<String> names(String q) {
        return lists
                .page(
                        JOB,
                        new PeopleQuery(
                                branch.id(), List.of(), null, null, null, null, q, PeopleQuery.Sort.NAME, null, 50))
                .items()
                .stream()
                .map(PersonCard::name)
                .toList();
    }
}
