"""Every paper of the sample year as files, each made once, when a test first asks for it."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from desktop_app.domain.papers import Paper, Wish
from desktop_app.services.office import Office
from desktop_app.services.papers.kinds import KINDS
from tests.made_once import made_once

YEAR = 2024
CAMPAIGN = "VNN-2024"
UNIT = "VP"
# What the sample year has nothing for; a test holds that it says so.
WITHOUT = {
    "receipts": "chưa có biên lai",
    "receipt-slips": "Chưa có biên lai nào còn hiệu lực",
    "nominations": "chưa mở đợt xét",
    "dossier": "chưa mở đợt xét",
    "proposal": "chưa mở đợt xét",
    "minutes": "chưa mở đợt xét",
    "decision": "chưa mở đợt xét",
    "certificates": "Chưa có ai để in",
    "thanks": "Chưa có người, tổ chức",
    "ranking-compared": "Không có bảng xếp hạng năm 2023",
}
# A workbook is of one sheet's unit alone.
OF_ONE = {("score-sheets", ".xlsx")}


def paper_of(kind: str, ending: str = "") -> Paper:
    """The whole year's paper of a kind, with what it must be told."""
    wishes = KINDS[kind].wishes
    campaign = CAMPAIGN if Wish.ONE_CAMPAIGN in wishes else ""
    alone = Wish.ONE_WHO in wishes or (kind, ending) in OF_ONE
    return Paper(kind, YEAR, campaign, who=UNIT if alone else "")


class Made(Mapping[tuple[str, str], Path]):
    """The files by kind and ending ("tally", ".xlsx"); whole lists by `of_ending`."""

    def __init__(self, office: Office, factory: pytest.TempPathFactory) -> None:
        self._office = office
        self._factory = factory
        self._keys = tuple(
            (one.code, ending)
            for one in KINDS.values()
            if one.code not in WITHOUT
            for ending in one.endings
        )

    def __getitem__(self, key: tuple[str, str]) -> Path:
        if key not in self._keys:
            raise KeyError(key)
        kind, ending = key

        def make(folder: Path) -> Path:
            paper = paper_of(kind, ending)
            return self._office.papers.write(paper, folder / f"{kind}{ending}").value

        return made_once(self._factory, f"{kind}{ending}", make)

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)

    def of_ending(self, ending: str) -> dict[str, Path]:
        """The files of one format by their kinds."""
        return {kind: self[kind, one] for kind, one in self._keys if one == ending}
