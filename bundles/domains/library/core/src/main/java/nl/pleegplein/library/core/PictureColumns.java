package nl.pleegplein.library.core;

import javax.persistence.Column;
import javax.persistence.Embeddable;
import nl.pleegplein.content.api.Picture;

@Embeddable
class PictureColumns {
    @Column(name = "picture_path")
    private String path;

    @Column(name = "picture_type")
    private String type;

    @Column(name = "picture_width")
    private Integer width;

    @Column(name = "picture_height")
    private Integer height;

    @Column(name = "picture_alt")
    private String alt;

    protected PictureColumns() {}

    PictureColumns(Picture picture) {
        this.path = picture.path();
        this.type = picture.type();
        this.width = picture.width();
        this.height = picture.height();
        this.alt = picture.alt();
    }

    Picture toPicture() {
        return new Picture(path, type, width, height, alt);
    }
}
