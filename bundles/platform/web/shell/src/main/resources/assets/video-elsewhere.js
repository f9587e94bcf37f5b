/*
 * Plays a video of another site in its place, once its reader asks for it. Until then nothing is loaded from there;
 * without this the link leads to the video.
 */
(() => {
  "use strict";
  document.querySelectorAll(".video-still[data-embed]").forEach((still) => {
    const figure = still.closest("figure");
    const title = still.querySelector(".video-title").textContent;
    const link = still.querySelector("a");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = still.dataset.play;
    button.setAttribute("aria-label", still.dataset.play + ": " + title);
    button.addEventListener("click", () => {
      const address = new URL(still.dataset.embed);
      address.searchParams.set("autoplay", "1");
      const frame = document.createElement("iframe");
      frame.title = title;
      frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
      frame.allowFullscreen = true;
      // Players refuse to play for nobody: they hear which site asks, not which page.
      frame.referrerPolicy = "strict-origin";
      frame.src = address.href;
      link.className = "";
      figure.querySelector(".video-where").append(" ", link);
      still.replaceWith(frame);
      frame.focus();
    });
    link.classList.add("quiet");
    link.before(button, " ");
  });
})();
