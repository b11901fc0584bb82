"""What a heading speaks of: a plan's chapters are known by their words, in any order."""

import re
from enum import StrEnum

from desktop_app.importers.plan.wording import bare


class Topic(StrEnum):
    """What a chapter or a part of it is about."""

    PURPOSE = "purpose"
    SCOPE = "scope"
    MONEY = "money"
    THEME = "theme"
    PARTICIPANTS = "participants"
    TARGETS = "targets"
    CRITERIA = "criteria"
    REWARDS = "rewards"
    REPORTING = "reporting"
    TIME = "time"
    DUTIES = "duties"
    CONTENTS = "contents"


# What stands first is looked for first, and is taken out of the heading before the next is.
_WORDS = (
    (
        "criteria",
        "(?:tieu chuan|tieu chi|dieu kien)(?: (?!va\\b)\\w+){0,3} (?:khen thuong|xet tang)",
    ),
    ("rewards", "(?:doi tuong|thoi gian|ho so)(?: \\w+){0,3} khen thuong"),
    ("money", "kinh phi"),
    ("reporting", "(?:che do |cong tac )?(?:thong tin,? )?bao cao"),
    ("duties", "to chuc(?: va)?(?: trien khai)?,? thuc hien|trien khai thuc hien|trach nhiem"),
    ("duties", "to chuc,? chi dao|phan cong(?: \\w+){0,2}(?: nhiem vu)?|nhiem vu(?: cu the)? cua"),
    ("purpose", "muc tieu (?:chung|tong quat)|muc dich|yeu cau|quan diem|y nghia|su can thiet"),
    ("participants", "doi tuong|thanh phan tham gia"),
    ("criteria", "tieu chuan|tieu chi|thang diem|cham diem"),
    ("targets", "chi tieu|muc tieu"),
    ("rewards", "(?:hinh thuc )?khen thuong|ton vinh|bieu duong|giai thuong"),
    ("time", "thoi gian|tien do|lo trinh|\\bmoc\\b|so ket|tong ket|thoi diem|cac dot|cac buoc"),
    ("scope", "pham vi"),
    ("theme", "chu de|khau hieu"),
    ("contents", "noi dung|nhiem vu|giai phap|hoat dong|bien phap|cong tac trong tam|cong viec"),
)
_FORMS = tuple((Topic(topic), re.compile(rf"\b(?:{words})\b")) for topic, words in _WORDS)
_BEFORE = r"(?:(?:ve|cac|mot so|nhung|cong tac|viec|hinh thuc|quy dinh)\s)?(?:ve\s)?"
_STARTS = tuple((Topic(topic), re.compile(rf"{_BEFORE}(?:{words})\b")) for topic, words in _WORDS)
_GENERAL = re.compile(
    r"(?:cac |mot so )?(?:noi dung|nhiem vu|giai phap|hoat dong|cong viec)"
    r"(?:,? (?:va )?(?:cac |mot so )?(?:noi dung|nhiem vu|giai phap|hinh thuc|chi tieu|thi dua"
    r"|phong trao"
    r"|to chuc|thuc hien|cu the|trong tam|chu yeu|chinh|cong viec|hoat dong|bien phap|ve"
    r"|cua ke hoach"
    r"|nam [0-9]{4}))*"
)
# Of several topics of one heading without sub-headings, the one that its items are read by.
ORDER = (
    Topic.CONTENTS, Topic.CRITERIA, Topic.DUTIES, Topic.REWARDS, Topic.PURPOSE, Topic.TARGETS,
    Topic.PARTICIPANTS, Topic.REPORTING, Topic.TIME, Topic.THEME, Topic.SCOPE, Topic.MONEY,
)  # fmt: skip
LONGEST = 160


def chapter_topics(heading: str) -> tuple[Topic, ...]:
    """All that a chapter's heading names, in the order of `ORDER`."""
    rest = bare(heading[:LONGEST])
    named = set()
    for topic, form in _FORMS:
        if form.search(rest):
            named.add(topic)
            rest = form.sub(" ", rest)
    return tuple(topic for topic in ORDER if topic in named)


def part_topic(heading: str) -> Topic | None:
    """What a sub-heading begins with; None for the heading of an item among its like."""
    plain = bare(heading[:LONGEST]).strip(" .:;-")
    if _GENERAL.fullmatch(plain):
        return Topic.CONTENTS
    found = next((topic for topic, form in _STARTS if form.match(plain)), None)
    return None if found is Topic.CONTENTS else found
