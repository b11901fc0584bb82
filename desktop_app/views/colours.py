"""The named colours of the one calm style, light and dark; they switch while the window runs."""

from dataclasses import dataclass, fields


@dataclass(slots=True)
class Colours:
    """A scheme; each text colour stands at 4.5 : 1 or more on what it is written on.

    The defaults are the light scheme. `strong_line`, which bounds what is typed into, and
    `accent`, which fills, stand at 3 : 1 or more on `surface`.
    """

    window: str = "#f4f5f7"
    surface: str = "#ffffff"
    sunken: str = "#e9ecf0"
    line: str = "#d3d8df"
    strong_line: str = "#858e9c"
    text: str = "#1d2430"
    muted: str = "#566070"
    accent: str = "#a61c28"
    accent_hover: str = "#84141f"
    accent_dark: str = "#84141f"
    accent_soft: str = "#f8e8e9"
    on_accent: str = "#ffffff"
    on_info: str = "#ffffff"
    selection: str = "#dbe7f6"
    group: str = "#eef1f5"
    total: str = "#fdf3dc"
    success: str = "#1b6b3a"
    success_soft: str = "#e6f3ea"
    info: str = "#1f5a99"
    info_soft: str = "#e7f0fa"
    warning: str = "#7a4d00"
    warning_soft: str = "#fdf1d8"
    error: str = "#a11616"
    error_soft: str = "#fbe7e6"

    def take(self, scheme: "Colours") -> None:
        """Become another scheme; what paints with these colours paints with its from now on."""
        for field in fields(scheme):
            setattr(self, field.name, getattr(scheme, field.name))


LIGHT = Colours()
DARK = Colours(
    window="#16191f",
    surface="#1e222a",
    sunken="#272c36",
    line="#39414e",
    strong_line="#768193",
    text="#e7eaef",
    muted="#a8b2c0",
    accent="#c8323f",
    accent_hover="#a32531",
    accent_dark="#ff9ea5",
    accent_soft="#3d2226",
    on_accent="#ffffff",
    on_info="#10151c",
    selection="#2b4463",
    group="#282e39",
    total="#3b3220",
    success="#7fd19b",
    success_soft="#1f3527",
    info="#8bbcf5",
    info_soft="#20324a",
    warning="#f0c060",
    warning_soft="#3a2f17",
    error="#ff9b94",
    error_soft="#42231f",
)

# What everybody paints with: asked at the moment of painting, never copied.
COLOURS = Colours()
