//! Lane loops: the same seat in many futures lies side by side, and one plain loop over those lanes
//! carries a mechanism, compiled for each instruction set and chosen at run time.

/// Which instructions the lane loops use. The bits that come out are the same.
#[derive(Debug, Clone, Copy)]
pub struct Cpu(pub(crate) pulp::Arch);

impl Cpu {
    /// The best that this machine has.
    #[must_use]
    pub fn native() -> Self {
        Self(pulp::Arch::new())
    }

    /// The instructions that every machine of this architecture has.
    #[must_use]
    pub fn portable() -> Self {
        Self(pulp::Arch::Scalar)
    }
}

impl Default for Cpu {
    fn default() -> Self {
        Self::native()
    }
}

/// Declares a lane loop: a function that runs its body once a lane, with each written and read column's
/// value of that lane under the column's name, and stores what the body leaves in the written ones.
///
/// ```ignore
/// lane_loop! {
///     /// Fatigue follows load.
///     fn tire(p: &Energy; write fatigue; read load) {
///         fatigue = energy::fatigue(p, fatigue, load);
///     }
/// }
/// tire(cpu, &parameters.energy, &mut fatigue_column, &load_column);
/// ```
///
/// Columns come as slices in argument position, which is what lets the compiler know that they do not
/// overlap and vectorise the loop; constants come by reference. All columns must be at least as long as the first written one.
macro_rules! lane_loop {
    (
        $(#[$meta:meta])*
        $vis:vis fn $name:ident($($constant:ident: &$constant_ty:ty),*; write $($write:ident),*; read $($read:ident),* $(,)?) $body:block
    ) => {
        $(#[$meta])*
        #[allow(clippy::too_many_arguments)]
        $vis fn $name(cpu: $crate::engine::lanes::Cpu, $($constant: &$constant_ty,)* $($write: &mut [f64],)* $($read: &[f64],)*) {
            #[inline(always)]
            #[allow(clippy::too_many_arguments, clippy::assign_op_pattern, unused_assignments, unused_mut, unused_variables)]
            fn lanes($($constant: &$constant_ty,)* $($write: &mut [f64],)* $($read: &[f64],)*) {
                let n = [$($write.len()),*][0];
                $(let $write = &mut $write[..n];)*
                $(let $read = &$read[..n];)*
                for lane in 0..n {
                    let result = {
                        $(let mut $write = $write[lane];)*
                        $(let $read = $read[lane];)*
                        $body
                        [$($write),*]
                    };
                    let mut k = 0;
                    $($write[lane] = result[k]; k += 1;)*
                }
            }
            struct Call<'a> {
                $($constant: &'a $constant_ty,)*
                $($write: &'a mut [f64],)*
                $($read: &'a [f64],)*
            }
            impl pulp::WithSimd for Call<'_> {
                type Output = ();
                #[inline(always)]
                fn with_simd<S: pulp::Simd>(self, _: S) {
                    lanes($(self.$constant,)* $(self.$write,)* $(self.$read,)*);
                }
            }
            cpu.0.dispatch(Call { $($constant,)* $($write,)* $($read,)* });
        }
    };
}
pub(crate) use lane_loop;

/// The slice of a company's column that a loop over one seat works on.
macro_rules! column {
    ($company:ident, $range:ident, shared, $column:ident, mut) => {
        &mut $company.shared.$column
    };
    ($company:ident, $range:ident, shared, $column:ident) => {
        &$company.shared.$column
    };
    ($company:ident, $range:ident, $table:ident, $column:ident, mut) => {
        &mut $company.$table.$column[$range.clone()]
    };
    ($company:ident, $range:ident, $table:ident, $column:ident) => {
        &$company.$table.$column[$range.clone()]
    };
}
pub(crate) use column;

/// Declares a lane loop as a method of [`crate::world::Company`] that runs over one seat (or, if it only uses `shared`,
/// over the team). Columns are named where they live, `people.safety` or `shared.safety as team_safety`, so nothing is
/// handed over by position.
macro_rules! company_loop {
    ($(#[$meta:meta])* $vis:vis fn $name:ident($($k:ident: &$kt:ty),*;
        write $($wt:ident.$wc:ident $(as $wa:ident)?),*;
        read $($rt:ident.$rc:ident $(as $ra:ident)?),* $(,)?) $body:block) => {
        company_loop! { @names [$(#[$meta])*] [$vis] $name [$($k: $kt),*] [] [$(($wt $wc $($wa)?))*] [] [$(($rt $rc $($ra)?))*] $body }
    };
    (@names $m:tt $v:tt $name:ident $k:tt [$($done:tt)*] [($t:ident $c:ident) $($rest:tt)*] $r:tt $rr:tt $body:block) => {
        company_loop! { @names $m $v $name $k [$($done)* ($t $c $c)] [$($rest)*] $r $rr $body }
    };
    (@names $m:tt $v:tt $name:ident $k:tt [$($done:tt)*] [($t:ident $c:ident $a:ident) $($rest:tt)*] $r:tt $rr:tt $body:block) => {
        company_loop! { @names $m $v $name $k [$($done)* ($t $c $a)] [$($rest)*] $r $rr $body }
    };
    (@names $m:tt $v:tt $name:ident $k:tt $w:tt [] [$($done:tt)*] [($t:ident $c:ident) $($rest:tt)*] $body:block) => {
        company_loop! { @names $m $v $name $k $w [] [$($done)* ($t $c $c)] [$($rest)*] $body }
    };
    (@names $m:tt $v:tt $name:ident $k:tt $w:tt [] [$($done:tt)*] [($t:ident $c:ident $a:ident) $($rest:tt)*] $body:block) => {
        company_loop! { @names $m $v $name $k $w [] [$($done)* ($t $c $a)] [$($rest)*] $body }
    };
    (@names [$(#[$meta:meta])*] [$vis:vis] $name:ident [$($k:ident: $kt:ty),*] [$(($wt:ident $wc:ident $wa:ident))*] [] [$(($rt:ident $rc:ident $ra:ident))*] [] $body:block) => {
        impl $crate::world::Company {
            $(#[$meta])*
            #[allow(unused_variables)]
            $vis fn $name(&mut self, cpu: $crate::engine::lanes::Cpu, seat: usize, $($k: &$kt),*) {
                $crate::engine::lanes::lane_loop! { fn lanes($($k: &$kt),*; write $($wa),*; read $($ra),*) $body }
                let range = seat * self.lanes..(seat + 1) * self.lanes;
                let company = self;
                lanes(
                    cpu, $($k,)*
                    $($crate::engine::lanes::column!(company, range, $wt, $wc, mut),)*
                    $($crate::engine::lanes::column!(company, range, $rt, $rc),)*
                );
            }
        }
    };
}
pub(crate) use company_loop;
