package cn.zhibu.platform;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;

/** Says in one sentence, without a stack trace, why the product cannot start. */
final class StartFailure implements SpringBootExceptionReporter {
    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case StartRefused refused -> {
                    System.err.println(refused.getMessage());
                    return true;
                }
                case PortInUseException taken -> {
                    System.err.printf("端口 %d 已被别的程序占用。请用 --port 指定另一个端口。%n", taken.getPort());
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }
}
