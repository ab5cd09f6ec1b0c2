package kessai.party;

import java.util.Arrays;
import java.util.Map;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Looks whether {@code kessai.parties} names the role, whole or by one of its parties. */
class OnParty implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Map<String, Object> attributes = metadata.getAnnotationAttributes(ConditionalOnParty.class.getName());
        if (attributes == null || !(attributes.get("value") instanceof Role role)) {
            return false;
        }
        String setting = context.getEnvironment().getProperty("kessai.parties", PartySettings.ALL);
        return Arrays.stream(setting.split(","))
                .map(String::strip)
                .anyMatch(entry -> entry.equals(role.word()) || entry.startsWith(role.word() + "/"));
    }
}
