package nl.pleegplein.text.core;

import java.io.IOException;
import java.io.InputStream;
import nl.pleegplein.text.api.CleanImage;
import nl.pleegplein.text.api.Images;
import nl.pleegplein.text.api.UnusableImageException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Nothing of the file that came in goes out: pixels are decoded and encoded again, shapes are read and written again. */
@Component
public final class NewImages implements Images {
    private static final int MAX_BYTES = 20 * 1024 * 1024;

    private final Raster raster = new Raster();

    @Activate
    public NewImages() {}

    @Override
    public CleanImage clean(String name, InputStream input) throws IOException {
        byte[] bytes = input.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new UnusableImageException(name + " is larger than 20 MiB");
        }
        RasterFormat format = RasterFormat.of(bytes);
        if (format == RasterFormat.NONE) {
            return Svg.clean(name, bytes);
        }
        // One at a time: the largest that is taken has forty million pixels, which are 160 MB.
        synchronized (raster) {
            return raster.clean(name, bytes, format);
        }
    }
}
