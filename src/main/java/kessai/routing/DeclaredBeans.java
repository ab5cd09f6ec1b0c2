package kessai.routing;

import jakarta.jms.ConnectionFactory;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.camel.spi.BeanRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.ConfigurationClassPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.objenesis.SpringObjenesis;

/**
 * The application's beans as they are declared, without making one: a stand-in of the declared type answers to the name.
 * It is enough to see whether a route names what there is, and a method that it has; nothing may be called on it.
 */
final class DeclaredBeans implements BeanRepository {

    private static final Pattern CONNECTIONS = Pattern.compile("(jms|rpc)\\.[a-z]+\\..+");

    private final DefaultListableBeanFactory declared = new DefaultListableBeanFactory();
    private final Map<String, Object> standIns = new ConcurrentHashMap<>();
    private final SpringObjenesis objenesis = new SpringObjenesis();

    private DeclaredBeans() {}

    /** The beans of the package and below it, as they would be with these settings. */
    static DeclaredBeans in(String rootPackage, Environment environment) {
        DeclaredBeans beans = new DeclaredBeans();
        var scanner = new ClassPathBeanDefinitionScanner(beans.declared, true, environment);
        scanner.addExcludeFilter(new AnnotationTypeFilter(SpringBootApplication.class));
        scanner.scan(rootPackage);
        var configurations = new ConfigurationClassPostProcessor();
        configurations.setEnvironment(environment);
        configurations.setResourceLoader(new DefaultResourceLoader());
        configurations.postProcessBeanDefinitionRegistry(beans.declared);
        return beans;
    }

    @Override
    public @Nullable Object lookupByName(String name) {
        if (CONNECTIONS.matcher(name).matches()) {
            return standIns.computeIfAbsent(name, key -> make(ConnectionFactory.class));
        }
        Class<?> type = declared.containsBeanDefinition(name) ? declared.getType(name, false) : null;
        return type == null ? null : standIns.computeIfAbsent(name, key -> make(type));
    }

    @Override
    public <T> @Nullable T lookupByNameAndType(String name, Class<T> type) {
        Object bean = lookupByName(name);
        return type.isInstance(bean) ? type.cast(bean) : null;
    }

    @Override
    public <T> Map<String, T> findByTypeWithName(Class<T> type) {
        return Map.of();
    }

    @Override
    public <T> Set<T> findByType(Class<T> type) {
        return Set.of();
    }

    private Object make(Class<?> type) {
        if (!type.isInterface()) {
            return objenesis.newInstance(type, false);
        }
        return Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "toString" -> "stand-in of " + type.getSimpleName();
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> arguments != null && proxy == arguments[0];
                    default -> throw new UnsupportedOperationException("a stand-in does nothing");
                });
    }
}
