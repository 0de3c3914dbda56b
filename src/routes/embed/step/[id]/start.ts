import type { SceneRecord } from '$lib/scenes/theatre';
import { recordOf, startFrame } from '$lib/surfaces/frame/start';
import StepLive from '$lib/surfaces/frame/StepLive.svelte';

const record = recordOf<SceneRecord>();
startFrame(StepLive, { record }, record.steps[0]?.id ?? '');
