"""Invented names for a big store: obviously no real people, with the marks of real ones."""

from dataclasses import dataclass
from random import Random

from desktop_app.domain.text import fold, match_key, person_sort_key


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_FAMILIES = _words(
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Ông"
)
_MIDDLES = _words("Văn Thị Hữu Đức Thế Ngọc Thanh Minh Quang Bích Xuân Gia")
_THINGS = _words(
    "Bút Thước Giấy Phấn Bảng Sách Vở Mực Hộp Cúc Sen Súng Bàng Đa Mít Ổi Dừa Cau Tre Lim "
    "Sấu Nhãn Vải Bưởi Đước Thông Quế Hồi Nghệ Gừng"
)
_KINDS = _words("Á Ánh Bạc Cát Đỏ Già Hồng Khô Lá Mới Non Ngà Ổn Tím Trắng Úa Vàng Xanh")
_PLACES = ("Phòng", "Trường", "Trung tâm", "Trạm", "Chi cục", "Ban quản lý", "Văn phòng")
_WORKS = ("Nuôi trồng", "Thủy lợi", "Kiểm định", "Đào tạo", "Lưu trữ", "Bảo tồn", "Khuyến nông")


@dataclass(frozen=True, slots=True)
class Named:
    """A person's name with the keys that the store keeps of it."""

    name: str
    gender: str

    def keys(self) -> dict[str, str]:
        """As a record of a person has them."""
        name = self.name
        found = {"name": name, "fold": fold(name), "match_key": match_key(name)}
        return {**found, "sort_key": person_sort_key(name), "gender": self.gender}


def person_name(random: Random) -> Named:
    """A full name, family name first; some share one, as people do."""
    middle = random.choice(_MIDDLES)
    given = f"{random.choice(_THINGS)} {random.choice(_KINDS)}"
    gender = "Nữ" if middle in {"Thị", "Bích"} else "Nam"
    return Named(f"{random.choice(_FAMILIES)} {middle} {given}", gender)


def unit_name(random: Random, number: int) -> str:
    """A unit's name; its number keeps it apart from all others."""
    what = f"{random.choice(_PLACES)} {random.choice(_WORKS)}"
    return f"{what} {random.choice(_THINGS)} {random.choice(_KINDS)} số {number}"
