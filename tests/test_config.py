import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.config import (
    BROKEN_SUFFIX,
    Language,
    Scheme,
    Settings,
    load_settings,
    save_settings,
    settings_file,
)

# What a path may hold: any character that UTF-8 can write.
PATHS = st.text(st.characters(exclude_categories=["Cs"]))


def write(content: bytes) -> None:
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    settings_file().write_bytes(content)


def test_without_a_file_the_defaults_hold_and_none_is_made() -> None:
    assert load_settings() == Settings(last_store="")
    assert not settings_file().parent.exists()


@given(PATHS)
def test_what_is_saved_is_loaded(path: str) -> None:
    save_settings(Settings(last_store=path))
    assert load_settings() == Settings(last_store=path)


@given(
    st.builds(
        Settings,
        last_store=PATHS,
        scheme=st.sampled_from(Scheme),
        text_percent=st.integers(80, 200),
        language=st.sampled_from(Language),
    )
)
def test_every_choice_is_loaded_as_it_was_saved(settings: Settings) -> None:
    save_settings(settings)
    assert load_settings() == settings


def test_what_the_file_holds_beside_the_settings_stays() -> None:
    write("# của tôi\nmau = 3\n".encode())
    save_settings(Settings(last_store="/sổ.thidua"))
    assert settings_file().read_text(encoding="utf-8") == (
        '# của tôi\nmau = 3\nlast_store = "/sổ.thidua"\n'
        'scheme = "system"\ntext_percent = 100\nlanguage = "vi"\n'
    )


@pytest.mark.parametrize("content", [b"last_store = ", b"\xff\xfe\x00", b"a = 1\na = 2\n"])
def test_a_broken_file_is_ignored_and_kept_aside(content: bytes) -> None:
    write(content)
    assert load_settings() == Settings()
    kept = settings_file().with_name(settings_file().name + BROKEN_SUFFIX)
    assert kept.read_bytes() == content
    assert not settings_file().exists()


def test_a_value_of_a_wrong_type_counts_as_not_set() -> None:
    write(b"last_store = 5\n")
    assert load_settings() == Settings()


@pytest.mark.parametrize(
    "line",
    [
        'scheme = "xanh"',
        "scheme = 1",
        "text_percent = true",
        'text_percent = "120"',
        "text_percent = 79",
        "text_percent = 201",
        "text_percent = 99.5",
        'language = "fr"',
    ],
)
def test_a_value_that_is_unknown_counts_as_not_set(line: str) -> None:
    write(f'{line}\nlast_store = "/sổ.thidua"\n'.encode())
    assert load_settings() == Settings(last_store="/sổ.thidua")


def test_known_values_are_understood() -> None:
    write(b'scheme = "dark"\ntext_percent = 130\nlanguage = "en"\n')
    assert load_settings() == Settings("", Scheme.DARK, 130, Language.ENGLISH)


def test_a_folder_in_the_files_place_is_left_alone() -> None:
    settings_file().mkdir(parents=True)
    assert load_settings() == Settings()
    assert settings_file().is_dir()
