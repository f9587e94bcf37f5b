package nl.pleegplein.files.core;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.files.api.FileId;
import nl.pleegplein.files.api.StoredFile;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What files there are. */
@Component(service = FileRepository.class)
public final class FileRepository {
    private static final int MAX_FILES_OF_OWNER = 1000;
    private static final String OF_OWNER = " where f.ownerKind = :kind and f.ownerId = :id";

    private final JpaTemplate jpa;

    @Activate
    public FileRepository(@Reference(target = "(osgi.unit.name=files)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /** Adds a file, unless its owner has these bytes under this name already: then that one stays and is answered. */
    StoredFile keepOnce(StoredFile file) {
        return jpa.txExpr(em -> {
            insertUnlessThere(em, file);
            return em.createQuery(
                            "select f from FileEntity f" + OF_OWNER + " and f.name = :name and f.sha256 = :sha256",
                            FileEntity.class)
                    .setParameter("kind", file.owner().kind())
                    .setParameter("id", file.owner().id())
                    .setParameter("name", file.name())
                    .setParameter("sha256", file.sha256())
                    .getSingleResult()
                    .toFile();
        });
    }

    Optional<StoredFile> find(FileId id) {
        return jpa.txExpr(
                em -> Optional.ofNullable(em.find(FileEntity.class, id.value())).map(FileEntity::toFile));
    }

    List<StoredFile> ofOwner(ContentRef owner) {
        return jpa.txExpr(em -> em.createQuery(
                        "select f from FileEntity f" + OF_OWNER + " order by f.name, f.id", FileEntity.class)
                .setParameter("kind", owner.kind())
                .setParameter("id", owner.id())
                .setMaxResults(MAX_FILES_OF_OWNER)
                .getResultStream()
                .map(FileEntity::toFile)
                .toList());
    }

    /** Removes all files of an owner but these. */
    void retain(ContentRef owner, List<FileId> keep) {
        List<UUID> ids = keep.stream().map(FileId::value).toList();
        jpa.tx(em -> {
            var delete = em.createQuery(
                            "delete from FileEntity f" + OF_OWNER + (ids.isEmpty() ? "" : " and f.id not in (:keep)"))
                    .setParameter("kind", owner.kind())
                    .setParameter("id", owner.id());
            if (!ids.isEmpty()) {
                delete.setParameter("keep", ids);
            }
            delete.executeUpdate();
        });
    }

    /** Which of these hashes some file has. */
    Set<String> used(Set<String> hashes) {
        return jpa.txExpr(em -> new HashSet<>(
                em.createQuery("select distinct f.sha256 from FileEntity f where f.sha256 in (:hashes)", String.class)
                        .setParameter("hashes", hashes)
                        .getResultList()));
    }

    private static void insertUnlessThere(EntityManager em, StoredFile file) {
        em.createNativeQuery("insert into files_file"
                        + " (id, owner_kind, owner_id, name, type, size, sha256, width, height, created)"
                        + " values (:id, :kind, :owner, :name, :type, :size, :sha256, :width, :height, :created)"
                        + " on conflict do nothing")
                .setParameter("id", file.id().value())
                .setParameter("kind", file.owner().kind())
                .setParameter("owner", file.owner().id())
                .setParameter("name", file.name())
                .setParameter("type", file.type())
                .setParameter("size", file.size())
                .setParameter("sha256", file.sha256())
                .setParameter("width", file.width())
                .setParameter("height", file.height())
                .setParameter("created", file.created())
                .executeUpdate();
    }
}
