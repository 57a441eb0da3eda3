package cn.zhibu;

import cn.zhibu.platform.StartRefused;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** 支部云: one platform of four clouds for student Party branches. */
@SpringBootApplication
@Modulithic(systemName = "支部云", sharedModules = "platform")
public class Zhibu {
    public static void main(String[] args) {
        try {
            Command.of(args).execute();
        } catch (StartRefused refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }
}
