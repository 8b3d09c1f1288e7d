//! Colors: one set for paper, one for a dark stage. Zones differ in lightness as well as in hue, so that
//! they differ in gray and to any eye; nothing depends on color alone.

use super::scene::Color;
use teamdrift_model::mechanisms::zone::Zone;

/// A set of colors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// For paper.
    #[default]
    Light,
    /// For a stage.
    Dark,
}

impl Theme {
    /// The page.
    #[must_use]
    pub const fn background(self) -> Color {
        Color::hex(match self {
            Theme::Light => 0xff_ffff,
            Theme::Dark => 0x14_1a21,
        })
    }

    /// Titles, and lines that matter.
    #[must_use]
    pub const fn text(self) -> Color {
        Color::hex(match self {
            Theme::Light => 0x1b_2530,
            Theme::Dark => 0xf1_f4f7,
        })
    }

    /// What explains.
    #[must_use]
    pub const fn muted(self) -> Color {
        Color::hex(match self {
            Theme::Light => 0x56_6270,
            Theme::Dark => 0xb3_bdc8,
        })
    }

    /// What only guides the eye.
    #[must_use]
    pub const fn grid(self) -> Color {
        Color::hex(match self {
            Theme::Light => 0xd9_dee4,
            Theme::Dark => 0x36_404b,
        })
    }

    /// The one color for things that are not zones.
    #[must_use]
    pub const fn accent(self) -> Color {
        Color::hex(match self {
            Theme::Light => 0x1f_6391,
            Theme::Dark => 0x6c_b4e4,
        })
    }

    /// A second color beside the accent, lighter in gray.
    #[must_use]
    pub const fn secondary(self) -> Color {
        Color::hex(match self {
            Theme::Light => 0xb0_5a0a,
            Theme::Dark => 0xf0_aa62,
        })
    }

    /// What is written on a zone's area.
    #[must_use]
    pub const fn on_zone(self, zone: Zone) -> Color {
        Color::hex(match (self, zone) {
            (Theme::Light, Zone::Performance | Zone::Stress) => 0xff_ffff,
            (Theme::Dark, Zone::Apathy | Zone::Stress) => 0xff_ffff,
            _ => 0x1b_2530,
        })
    }

    /// A zone's area.
    #[must_use]
    pub const fn zone(self, zone: Zone) -> Color {
        Color::hex(match (self, zone) {
            (Theme::Light, Zone::Performance) => 0x12_5a73,
            (Theme::Light, Zone::Comfort) => 0xf2_c14e,
            (Theme::Light, Zone::Stress) => 0xb5_3a24,
            (Theme::Light, Zone::Apathy) => 0x98_9fa8,
            (Theme::Dark, Zone::Performance) => 0x5f_c1dd,
            (Theme::Dark, Zone::Comfort) => 0xf5_d27e,
            (Theme::Dark, Zone::Stress) => 0xd8_5a40,
            (Theme::Dark, Zone::Apathy) => 0x7c_8590,
        })
    }

    /// A zone's name where it is written on the page: as dark (or light) as text has to be.
    #[must_use]
    pub const fn zone_name(self, zone: Zone) -> Color {
        Color::hex(match (self, zone) {
            (Theme::Light, Zone::Performance) => 0x12_5a73,
            (Theme::Light, Zone::Comfort) => 0x80_5a00,
            (Theme::Light, Zone::Stress) => 0x9c_2f1b,
            (Theme::Light, Zone::Apathy) => 0x55_5c65,
            (Theme::Dark, Zone::Performance) => 0x7d_d0e8,
            (Theme::Dark, Zone::Comfort) => 0xf5_d27e,
            (Theme::Dark, Zone::Stress) => 0xff_9a80,
            (Theme::Dark, Zone::Apathy) => 0xb6_bdc6,
        })
    }

    /// How thickly a zone's area is tinted.
    #[must_use]
    pub const fn tint(self) -> f64 {
        match self {
            Theme::Light => 0.10,
            Theme::Dark => 0.14,
        }
    }
}
