package cn.zhibu.platform.web;

import cn.zhibu.platform.BadInput;
import cn.zhibu.platform.BadInput.FieldProblem;
import cn.zhibu.platform.NotFound;
import cn.zhibu.platform.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.transaction.TransactionException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every error leaves the product here, as a problem detail with a Chinese sentence and without anything internal. */
@RestControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    @ExceptionHandler
    ResponseEntity<Object> problem(Problem problem) {
        return Answers.of(problem);
    }

    @ExceptionHandler
    ResponseEntity<Object> notSignedIn(AuthenticationException e) {
        return answer(401, "请先登录。");
    }

    @ExceptionHandler
    ResponseEntity<Object> denied(AccessDeniedException e) {
        if (e instanceof CsrfException) {
            return answer(403, "页面已过期，请刷新后再试一次。");
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || authentication instanceof AnonymousAuthenticationToken
                ? answer(401, "请先登录。")
                : answer(403, "您没有做这件事的权限，或登录还差一步。需要时请联系上级党组织。");
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class, SQLException.class})
    @Nullable
    ResponseEntity<Object> database(Exception e, HttpServletResponse response) {
        var known = SqlTrouble.explain(e);
        return known == null
                ? unforeseen(e, response)
                : ResponseEntity.status(known.getStatus()).body(known);
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<Object> unforeseen(Exception e, HttpServletResponse response) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("unforeseen {}", number, e);
        return response.isCommitted() ? null : answer(500, "系统没能完成这件事，已经记下（编号 %s）。请稍后再试。".formatted(number));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldProblem> fields =
                e.getFieldErrors().stream().map(ProblemHandler::wrong).toList();
        return Answers.of(new BadInput(fields));
    }

    private static FieldProblem wrong(FieldError error) {
        Object value = error.getField().toLowerCase(java.util.Locale.ROOT).contains("password")
                ? null
                : error.getRejectedValue();
        return new FieldProblem(
                error.getField(),
                value == null ? null : value.toString(),
                String.valueOf(error.getDefaultMessage()),
                null);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return Answers.of(UnreadableBody.explain(e.getCause()));
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (e instanceof MethodArgumentTypeMismatchException wrong
                && wrong.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return Answers.of(new NotFound());
        }
        String name = e.getPropertyName() == null ? "参数" : e.getPropertyName();
        String wanted = UnreadableBody.wanted(e.getRequiredType());
        return Answers.of(BadInput.of(name, String.valueOf(e.getValue()), "不是" + wanted, null));
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String sentence =
                switch (status.value()) {
                    case 404 -> "没有找到。它可能已经不在，或不在您的管理范围内。";
                    case 405 -> "这个地址不支持这样的操作。";
                    case 413 -> "文件超过了允许的大小，请换一个小一些的文件。";
                    case 406, 415 -> "不支持这种格式。";
                    case 503 -> "等得太久了，请稍后再试。";
                    default -> "请求有误，请检查填写的内容后再试。";
                };
        return ResponseEntity.status(status).headers(headers).body(Answers.of(status.value(), sentence));
    }

    private static ResponseEntity<Object> answer(int status, String detail) {
        return ResponseEntity.status(status).body(Answers.of(status, detail));
    }
}
