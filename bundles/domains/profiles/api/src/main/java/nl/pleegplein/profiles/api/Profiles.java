package nl.pleegplein.profiles.api;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The pages on which members tell about themselves. All of it is optional, and nothing is seen by others until its owner
 * has chosen who may. A function on the platform lets nobody see more. Thread-safe.
 */
@ProviderType
public interface Profiles {
    /** The kind of a member's page in a {@code ContentRef}; the id is that of the account. */
    String MEMBER = "member";

    /** How large a picture may be, in bytes. */
    int LARGEST_PICTURE = 6 * 1024 * 1024;

    /** The fields that there are, in the order in which they are shown. */
    List<Field> fields();

    /** The page of the viewer, also when it was never saved; empty for who is not signed in. */
    Optional<OwnProfile> own(Viewer viewer);

    /** What the viewer may see of a page; empty when there is none, or none that they may know of. */
    Optional<Profile> find(String slug, Viewer viewer);

    /** What others would see of the page of the viewer; empty when nothing, or when the viewer is not signed in. */
    Optional<Profile> asSeenBy(Perspective perspective, Viewer viewer);

    /**
     * Keeps the page of the viewer.
     *
     * @throws ForbiddenException when the viewer is not signed in
     * @throws InvalidInputException with the ids of the fields that are not right
     */
    void save(ProfileChange change, Viewer viewer);

    /**
     * Lets nobody but its owner see the page of the viewer, and keeps what stands on it.
     *
     * @throws ForbiddenException when the viewer is not signed in
     */
    void hide(Viewer viewer);

    /**
     * Gives the page of the viewer another picture: a JPEG, PNG or GIF, which is made anew, square, small, and without what
     * a camera adds.
     *
     * @param picture read to its end, at most {@link #LARGEST_PICTURE}, and not closed
     * @throws ForbiddenException when the viewer is not signed in
     * @throws InvalidInputException with the id of the field when it is no such picture
     * @throws nl.pleegplein.content.api.BusyException when it is done too often
     */
    void setPicture(InputStream picture, Viewer viewer);

    /**
     * Takes the picture away.
     *
     * @throws ForbiddenException when the viewer is not signed in
     */
    void removePicture(Viewer viewer);

    /** A picture that the viewer may see: the one that is on the page now. */
    Optional<ProfilePicture> picture(String slug, String id, Viewer viewer);
}
