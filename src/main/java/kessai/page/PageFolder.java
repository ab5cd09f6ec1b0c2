package kessai.page;

import java.nio.file.Path;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The files of a page, served as they lie there; a browser asks each time whether they have changed. */
public final class PageFolder implements WebMvcConfigurer {

    private final String path;
    private final String location;

    private PageFolder(String path, String location) {
        this.path = path;
        this.location = location;
    }

    /** A folder on disk, at a path such as {@code /screen}. */
    public static PageFolder at(String path, Path folder) {
        String location = folder.toAbsolutePath().normalize().toUri().toString();
        return new PageFolder(path, location.endsWith("/") ? location : location + "/");
    }

    /** A folder on the class path, at a path. */
    public static PageFolder onClassPath(String path, String folder) {
        return new PageFolder(path, "classpath:" + folder + "/");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(path + "/**")
                .addResourceLocations(location)
                .setCacheControl(CacheControl.noCache());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController(path, path + "/");
        registry.addViewController(path + "/").setViewName("forward:" + path + "/index.html");
    }
}
