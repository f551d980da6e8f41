package opplevd.kit.page;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import opplevd.kit.digest.Sha256;

/** Styles and pictures by their content: the address changes when the content does, so a browser asks only once. */
@Controller("/assets")
@Secured(SecurityRule.IS_ANONYMOUS)
public final class Assets {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}\\.(css|svg|png|ico|js|woff2)");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", MediaType.IMAGE_SVG,
            "png", MediaType.IMAGE_PNG,
            "ico", "image/x-icon",
            "woff2", "font/woff2");

    private final ConcurrentHashMap<String, Asset> assets = new ConcurrentHashMap<>();

    private static final class Asset {
        final String hash;
        final byte[] bytes;

        Asset(String hash, byte[] bytes) {
            this.hash = hash;
            this.bytes = bytes;
        }
    }

    @Get("/{hash}/{name}")
    HttpResponse<byte[]> asset(String hash, String name) {
        Optional<Asset> asset = find(name);
        if (asset.isEmpty()) {
            return HttpResponse.notFound();
        }
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        boolean same = asset.get().hash.equals(hash);
        // another instance, one version older or newer, asked for it: right for now, not to be kept
        String keep = same ? "public, max-age=31536000, immutable" : "no-cache";
        return HttpResponse.ok(asset.get().bytes)
                .contentType(MediaType.of(type))
                .header("Cache-Control", keep);
    }

    /** The address of an asset, such as {@code /assets/3f0a91c2d4e5/op.css}. */
    public String address(String name) {
        Asset asset = find(name).orElseThrow(() -> new IllegalArgumentException("no asset " + name));
        return "/assets/" + asset.hash + "/" + name;
    }

    private Optional<Asset> find(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        Asset known = assets.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Asset> found = read(name);
        found.ifPresent(asset -> assets.put(name, asset));
        return found;
    }

    private static Optional<Asset> read(String name) {
        try (InputStream in = Assets.class.getClassLoader().getResourceAsStream("assets/" + name)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            return Optional.of(new Asset(HexFormat.of().formatHex(Sha256.of(bytes), 0, 6), bytes));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}
