package cn.zhibu;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** 支部云: one platform of four clouds for student Party branches. */
@SpringBootApplication
@Modulithic(systemName = "支部云", sharedModules = "platform")
public class Zhibu {
    public static void main(String[] args) {
        SpringApplication.run(Zhibu.class, args);
    }
}
