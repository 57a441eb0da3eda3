package cn.zhibu.demo.web;

import cn.zhibu.access.OpenToAnyone;
import cn.zhibu.demo.DemoAccounts;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DemoController {
    private final ObjectProvider<DemoAccounts> accounts;

    DemoController(ObjectProvider<DemoAccounts> accounts) {
        this.accounts = accounts;
    }

    /** Accounts to try the demo college with; none outside demo mode. */
    @GetMapping("/api/demo-accounts")
    @OpenToAnyone("the sign-in page offers them")
    List<DemoAccounts.DemoAccount> demoAccounts() {
        DemoAccounts demo = accounts.getIfAvailable();
        return demo == null ? List.of() : demo.all();
    }
}
