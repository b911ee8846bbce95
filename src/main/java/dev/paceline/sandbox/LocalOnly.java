package dev.paceline.sandbox;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** No other site in the same browser may read the workspace (by a name that points here) or act in it. */
final class LocalOnly extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String host = request.getHeader("Host");
        String origin = request.getHeader("Origin");
        boolean acts =
                !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
        if (!isLocal(host) || (acts && origin != null && !origin.equals("http://" + host))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("X-Content-Type-Options", "nosniff");
        chain.doFilter(request, response);
    }

    private static boolean isLocal(@Nullable String host) {
        try {
            return host != null
                    && HOSTS.contains(
                            String.valueOf(URI.create("http://" + host).getHost()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
