package cn.zhibu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhibu.platform.StartRefused;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandTest {
    @Test
    void runsWithoutAWordAndWithoutTheDemo() {
        assertThat(Command.of()).isEqualTo(new Command.Run(List.of()));
    }

    @Test
    void handsItsOptionsOnToSpring() {
        assertThat(Command.of("--port", "8090", "--data=/srv/zhibu", "--demo"))
                .isEqualTo(
                        new Command.Run(List.of("--zhibu.data=/srv/zhibu", "--server.port=8090", "--zhibu.demo=true")));
    }

    @Test
    void takesTheDataFolderBeforeOrBehindTheFile() {
        Command expected = new Command.TakeBackup(Path.of("a.backup"), Path.of("d"));
        assertThat(Command.of("backup", "a.backup", "--data", "d")).isEqualTo(expected);
        assertThat(Command.of("--data", "d", "backup", "a.backup")).isEqualTo(expected);
    }

    @Test
    void asksForAMissingFileOrValue() {
        assertThatThrownBy(() -> Command.of("restore"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("备份文件名");
        assertThatThrownBy(() -> Command.of("--port"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("--port");
    }

    @Test
    void namesTheCommandsWhenItDoesNotKnowOne() {
        assertThatThrownBy(() -> Command.of("bakcup"))
                .hasMessageContaining("bakcup")
                .hasMessageContaining("restore");
    }
}
