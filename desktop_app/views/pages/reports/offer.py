"""One paper as the page offers it."""

from dataclasses import dataclass

from desktop_app.domain.text import fold
from desktop_app.views.pages.reports.words import tr


@dataclass(frozen=True, slots=True)
class Offer:
    """One paper: its kind as services know it, the group it stands in, its title, what it says.

    `page`: where it is made, if not here; else where to go when it cannot be made yet.
    """

    kind: str
    group: str
    title: str
    about: str
    page: str = ""
    elsewhere: bool = False

    def is_meant(self, typed: str) -> bool:
        """Whether each word that was typed begins one of the words that tell of it."""
        told = f" {fold(f'{self.title} {self.about} {self.group}')}"
        return all(f" {word}" in told for word in fold(typed).split())


def way_to(page: str) -> str:
    """What the button to a page says, "" for a page that needs none."""
    ways = {
        "campaigns": tr("Tới trang Phong trào"),
        "returns": tr("Tới trang Báo cáo đơn vị"),
        "fund": tr("Tới trang Quỹ và vận động"),
        "criteria": tr("Tới trang Bộ tiêu chí"),
        "scoring": tr("Tới trang Chấm điểm"),
        "ranking": tr("Tới trang Xếp hạng"),
        "awards": tr("Tới trang Khen thưởng"),
    }
    return ways.get(page, "")
