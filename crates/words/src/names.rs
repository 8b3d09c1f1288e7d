//! Names of the model's categories: zones and causes of leaving.

use teamdrift_model::mechanisms::leaving::Cause;
use teamdrift_model::mechanisms::zone::Zone;

/// The message with a cause's name.
#[must_use]
pub fn cause_name(cause: Cause) -> &'static str {
    match cause {
        Cause::Shock => "cause-shock",
        Cause::Dissatisfaction => "cause-dissatisfaction",
        Cause::Ambition => "cause-ambition",
        Cause::Pay => "cause-pay",
        Cause::Manager => "cause-manager",
        Cause::Misfit => "cause-misfit",
        Cause::Dismissal => "cause-dismissal",
        Cause::Burnout => "cause-burnout",
    }
}

/// The message with a zone's name.
#[must_use]
pub fn zone_name(zone: Zone) -> &'static str {
    match zone {
        Zone::Performance => "zone-name-performance",
        Zone::Comfort => "zone-name-comfort",
        Zone::Stress => "zone-name-stress",
        Zone::Apathy => "zone-name-apathy",
    }
}
