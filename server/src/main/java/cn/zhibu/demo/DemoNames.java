package cn.zhibu.demo;

import java.util.random.RandomGenerator;

/** Names as a college of this kind has them, none of anybody in particular. */
final class DemoNames {
    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董袁潘蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严欧莫孔向常汤单仇解";
    private static final String GIVEN =
            "子涵宇轩浩然欣怡梓睿诗雨佳思远嘉琪俊杰雅婷明哲晓彤志强文博雪梅建华丽娜海燕春晖秋实静凯楠琳慧颖鑫磊倩倩鹏飞婉清昊天语嫣泽宇梦洁奕辰安若曦乐瑶景行知微承泽沐阳锦程书瑶";
    private static final String[] MINORITY = {
        "阿依古丽·吐尔逊", "买买提·艾力", "古丽娜尔·阿布都", "热依汗·麦麦提", "巴合提·努尔兰", "扎西·次仁", "卓玛·央金", "迪丽努尔·卡德尔"
    };
    private static final String RARE = "𬱖";

    private final RandomGenerator random;

    DemoNames(RandomGenerator random) {
        this.random = random;
    }

    record Named(String name, String ethnicGroup) {}

    Named next() {
        int draw = random.nextInt(400);
        if (draw < 6) {
            String name = MINORITY[random.nextInt(MINORITY.length)];
            return new Named(name, name.contains("扎西") || name.contains("卓玛") ? "藏族" : "维吾尔族");
        }
        String surname = pick(SURNAMES);
        String given = draw == 6 ? RARE : pick(GIVEN);
        String name = random.nextInt(5) == 0 ? surname + given : surname + given + pick(GIVEN);
        String[] groups = {"回族", "苗族", "壮族", "土家族", "满族", "彝族"};
        return new Named(name, draw < 50 ? groups[random.nextInt(groups.length)] : "汉族");
    }

    private String pick(String from) {
        int at = random.nextInt(from.codePointCount(0, from.length()));
        return Character.toString(from.codePointAt(from.offsetByCodePoints(0, at)));
    }
}
