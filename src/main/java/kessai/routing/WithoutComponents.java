package kessai.routing;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.spi.BeanRepository;
import org.apache.camel.spi.LifecycleStrategy;
import org.jspecify.annotations.Nullable;

/** The application's beans but for those that belong to its Camel context: another context makes its own components. */
record WithoutComponents(BeanRepository beans) implements BeanRepository {

    @Override
    public @Nullable Object lookupByName(String name) {
        Object bean = beans.lookupByName(name);
        return isOwn(bean) ? null : bean;
    }

    @Override
    public <T> @Nullable T lookupByNameAndType(String name, Class<T> type) {
        T bean = Component.class.isAssignableFrom(type) ? null : beans.lookupByNameAndType(name, type);
        return isOwn(bean) ? null : bean;
    }

    @Override
    public <T> Map<String, T> findByTypeWithName(Class<T> type) {
        return beans.findByTypeWithName(type).entrySet().stream()
                .filter(entry -> !isOwn(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public <T> Set<T> findByType(Class<T> type) {
        return beans.findByType(type).stream().filter(bean -> !isOwn(bean)).collect(Collectors.toSet());
    }

    private static boolean isOwn(@Nullable Object bean) {
        return bean instanceof Component || bean instanceof CamelContext || bean instanceof LifecycleStrategy;
    }
}
