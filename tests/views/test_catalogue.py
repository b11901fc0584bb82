"""Whole texts, sentences with something filled in, and texts put together from them."""

import json
from pathlib import Path

from desktop_app.views.catalogue import Catalogue, read_catalogue

WORDS = {
    "đơn vị": "unit",
    "Không có {what} “{code}”.": "There is no {what} “{code}”.",
    "Hãy chọn tên khác.": "Choose another name.",
    "{a} và {b}": "{a} and {b}",
    "{count} đơn vị": "{count} units",
    "{first} hơn {second} một bậc": "{second} stands one class below {first}",
    "Đúng hạn": "On time",
    "Chưa dịch": "",
}


def english(text: str) -> str:
    return Catalogue(WORDS).sentence(text)


def test_a_whole_text_is_looked_up_as_it_is() -> None:
    assert Catalogue(WORDS).word("Đúng hạn") == "On time"
    assert Catalogue(WORDS).word("đúng hạn") is None


def test_a_text_without_english_stays_vietnamese() -> None:
    assert Catalogue(WORDS).word("Chưa dịch") is None
    assert english("Chưa dịch") == "Chưa dịch"


def test_what_is_filled_in_is_said_in_english_where_it_is_known() -> None:
    assert english("Không có đơn vị “PH-01”.") == "There is no unit “PH-01”."


def test_what_is_filled_in_may_change_its_place() -> None:
    assert english("Sở A hơn Sở B một bậc") == "Sở B stands one class below Sở A"


def test_a_short_sentence_takes_figures_only_so_that_names_stay_as_they_are() -> None:
    assert english("12 đơn vị") == "12 units"
    assert english("3 và 4") == "3 and 4"
    assert english("Phòng Kế hoạch và Tài chính") == "Phòng Kế hoạch và Tài chính"


def test_sentences_and_lines_one_after_another_are_each_looked_up() -> None:
    text = "Không có đơn vị “x”. Hãy chọn tên khác.\nĐúng hạn"
    assert english(text) == "There is no unit “x”. Choose another name.\nOn time"


def test_items_are_looked_up_where_one_of_them_is_known() -> None:
    assert english("Đúng hạn; 2 đơn vị; Tên riêng") == "On time; 2 units; Tên riêng"
    assert english("Xã A; Xã B") == "Xã A; Xã B"


def test_braces_in_what_is_filled_in_do_no_harm() -> None:
    assert english("Không có đơn vị “{x}”.") == "There is no unit “{x}”."


def test_a_catalogue_is_all_files_of_its_folder(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps({"Hủy": "Cancel"}), encoding="utf-8")
    (tmp_path / "b.json").write_text(json.dumps({"Đóng": "Close"}), encoding="utf-8")
    read = read_catalogue(tmp_path)
    assert (read.word("Hủy"), read.word("Đóng")) == ("Cancel", "Close")
