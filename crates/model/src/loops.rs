//! Loops of a mechanism: declared as methods of [`crate::company::Company`], with columns named where they live
//! (`people.safety`, `team.safety as team_safety`), so that nothing is handed over by position.
//!
//! What stands in a loop is assignment: equations are plain functions beside it.

/// The slice of a column that a loop works on.
macro_rules! column {
    ($company:ident, $range:ident, team, $column:ident, mut) => {
        &mut $company.team.$column
    };
    ($company:ident, $range:ident, team, $column:ident) => {
        &$company.team.$column
    };
    ($company:ident, $range:ident, $table:ident, $column:ident, mut) => {
        &mut $company.$table.$column[$range.clone()]
    };
    ($company:ident, $range:ident, $table:ident, $column:ident) => {
        &$company.$table.$column[$range.clone()]
    };
}
pub(crate) use column;

/// Declares a loop over the lanes of one seat, as a method `name(cpu, seat, constants...)` of a company.
///
/// ```text
/// seat_loop! {
///     /// Fatigue follows load.
///     fn update_fatigue(c: &Context; write people.fatigue; read people.load, team.filled) {
///         fatigue = next_fatigue(&c.parameters.energy, fatigue, load);
///     }
/// }
/// ```
macro_rules! seat_loop {
    ($($loop:tt)*) => { $crate::loops::company_loop! { (seat) $($loop)* } };
}
pub(crate) use seat_loop;

/// Declares a loop over the lanes of the teams, as a method `name(cpu, constants...)` of a company; see [`seat_loop`].
macro_rules! team_loop {
    ($($loop:tt)*) => { $crate::loops::company_loop! { () $($loop)* } };
}
pub(crate) use team_loop;

/// [`seat_loop`] and [`team_loop`]: gives every column its name in the body, then writes method and call.
macro_rules! company_loop {
    ($seat:tt $(#[$meta:meta])* $vis:vis fn $name:ident($($k:ident: &$kt:ty),*;
        write $($wt:ident.$wc:ident $(as $wa:ident)?),*;
        read $($rt:ident.$rc:ident $(as $ra:ident)?),* $(,)?) $body:block) => {
        $crate::loops::company_loop! { @names $seat [$(#[$meta])*] [$vis] $name [$($k: $kt),*] [] [$(($wt $wc $($wa)?))*] [] [$(($rt $rc $($ra)?))*] $body }
    };
    (@names $s:tt $m:tt $v:tt $name:ident $k:tt [$($done:tt)*] [($t:ident $c:ident) $($rest:tt)*] $r:tt $rr:tt $body:block) => {
        $crate::loops::company_loop! { @names $s $m $v $name $k [$($done)* ($t $c $c)] [$($rest)*] $r $rr $body }
    };
    (@names $s:tt $m:tt $v:tt $name:ident $k:tt [$($done:tt)*] [($t:ident $c:ident $a:ident) $($rest:tt)*] $r:tt $rr:tt $body:block) => {
        $crate::loops::company_loop! { @names $s $m $v $name $k [$($done)* ($t $c $a)] [$($rest)*] $r $rr $body }
    };
    (@names $s:tt $m:tt $v:tt $name:ident $k:tt $w:tt [] [$($done:tt)*] [($t:ident $c:ident) $($rest:tt)*] $body:block) => {
        $crate::loops::company_loop! { @names $s $m $v $name $k $w [] [$($done)* ($t $c $c)] [$($rest)*] $body }
    };
    (@names $s:tt $m:tt $v:tt $name:ident $k:tt $w:tt [] [$($done:tt)*] [($t:ident $c:ident $a:ident) $($rest:tt)*] $body:block) => {
        $crate::loops::company_loop! { @names $s $m $v $name $k $w [] [$($done)* ($t $c $a)] [$($rest)*] $body }
    };
    (@names ($($seat:ident)?) [$(#[$meta:meta])*] [$vis:vis] $name:ident [$($k:ident: $kt:ty),*] [$(($wt:ident $wc:ident $wa:ident))*] [] [$(($rt:ident $rc:ident $ra:ident))*] [] $body:block) => {
        impl $crate::company::Company {
            $(#[$meta])*
            #[allow(unused_variables)]
            $vis fn $name(&mut self, cpu: teamdrift_engine::simd::Cpu, $($seat: usize,)? $($k: &$kt),*) {
                teamdrift_engine::lane_loop! { fn lanes($($k: &$kt),*; write $($wa),*; read $($ra),*) $body }
                let range = 0..self.lanes;
                $(let range = $seat * self.lanes..($seat + 1) * self.lanes;)?
                let company = self;
                lanes(
                    cpu, $($k,)*
                    $($crate::loops::column!(company, range, $wt, $wc, mut),)*
                    $($crate::loops::column!(company, range, $rt, $rc),)*
                );
            }
        }
    };
}
pub(crate) use company_loop;
